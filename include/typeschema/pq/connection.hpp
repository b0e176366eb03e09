// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "typeschema/pq/connect.hpp"
#include "typeschema/pq/error.hpp"
#include "typeschema/pq/handle.hpp"
#include "typeschema/pq/interrupt.hpp"
#include "typeschema/pq/parameters.hpp"
#include "typeschema/pq/raise.hpp"
#include "typeschema/pq/result.hpp"
#include "typeschema/pq/scrub.hpp"
#include "typeschema/pq/values.hpp"
#include "typeschema/pq/wait.hpp"
#include "typeschema/pq/without_password.hpp"

#include <chrono>
#include <cstddef>
#include <exception>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include <poll.h>

namespace typeschema::inline v0::pq {

/// One session on a server; movable, closed by its destructor. Use it from one thread at a time.
/// A raised interrupt cancels the statement that runs and makes it throw interrupted, once the server has answered.
class connection {
public:
    using notice_handler = std::function<void(const diagnostics&)>;

    /// Throws connection_error, without the password or pieces of it.
    explicit connection(const std::string& connection_string, const interrupt* stop = nullptr)
        : connection_string_(connection_string), handle_(detail::connect(connection_string, stop)), interrupt_(stop) {
        set_notice_handler({});
    }

    /// One or several statements by the simple protocol: without a transaction block they are one transaction.
    /// Returns the last result; its values are text, so read them as std::string.
    result execute(const std::string& sql) {
        demand_whole(sql);
        refuse_when_interrupted();
        return finish(PQsendQuery(handle_.get(), sql.c_str()) == 1, sql);
    }

    /// One statement with values for $1, $2, …; nothing stays prepared on the server, so that it works through a
    /// transaction pooler. Values come back in the binary format.
    template <class... T>
    result execute_params(const std::string& sql, const T&... values) {
        return execute_params(sql, parameters(values...));
    }

    result execute_params(const std::string& sql, const parameters& values) {
        demand_whole(sql);
        refuse_when_interrupted();
        return finish(values.send(handle_.get(), sql), sql);
    }

    /// `copy … to stdout`: hands each row that the server sends, with its line end, to `take`. What that throws ends the
    /// statement and comes out here.
    result copy_out(const std::string& sql, const std::function<void(std::string_view)>& take) {
        demand_whole(sql);
        refuse_when_interrupted();
        if (PQsendQuery(handle_.get(), sql.c_str()) != 1)
            fail({.message = detail::without_line_end(PQerrorMessage(handle_.get())), .statement = sql});
        detail::result_handle last, failed;
        std::exception_ptr refused;
        bool cancelled = wait_for_answer(false);
        while (detail::result_handle next{PQgetResult(handle_.get())}) {
            const ExecStatusType status = PQresultStatus(next.get());
            if (status == PGRES_COPY_OUT) {
                cancelled = take_rows(take, cancelled, refused);
                continue;
            }
            const bool bad = status == PGRES_FATAL_ERROR || status == PGRES_BAD_RESPONSE;
            (bad ? failed : last) = std::move(next);
            cancelled = wait_for_answer(cancelled);
        }
        if (refused)
            std::rethrow_exception(refused);
        return conclude(std::move(last), std::move(failed), cancelled, sql);
    }

    /// 150004 is 15.4.
    int server_version() const { return PQserverVersion(handle_.get()); }

    /// As the server said when the session began; through a pooler that is not the process that works.
    int backend_pid() const { return PQbackendPID(handle_.get()); }

    bool is_open() const { return PQstatus(handle_.get()) == CONNECTION_OK; }

    /// Also true in a transaction block that has failed.
    bool in_transaction() const {
        const auto status = PQtransactionStatus(handle_.get());
        return status == PQTRANS_INTRANS || status == PQTRANS_INERROR || status == PQTRANS_ACTIVE;
    }

    /// "host=… port=… dbname=… user=…", fit for printing.
    std::string description() const { return without_password(connection_string_); }

    const interrupt* current_interrupt() const { return interrupt_; }
    void set_interrupt(const interrupt* stop) { interrupt_ = stop; }

    /// Notices and warnings of the server; without a handler they are dropped.
    void set_notice_handler(notice_handler handler) {
        notices_ = std::make_unique<notice_handler>(std::move(handler));
        PQsetNoticeReceiver(handle_.get(), &connection::receive_notice, notices_.get());
    }

private:
    /// A cancel request that arrives before the server has begun the statement is lost, so it is repeated.
    static constexpr std::chrono::milliseconds pause_between_cancels{100};

    static void receive_notice(void* handler, const PGresult* notice) noexcept {
        try {
            const auto& handle = *static_cast<notice_handler*>(handler);
            if (handle)
                handle(detail::diagnostics_of(notice, {}));
        } catch (...) {  // an exception must not pass through libpq's frames
        }
    }

    static void demand_whole(const std::string& sql) {
        if (sql.find('\0') != sql.npos)
            throw conversion_error("the statement holds a zero byte, and libpq would send what stands before it");
    }

    void refuse_when_interrupted() const {
        if (interrupt_ != nullptr && interrupt_->raised())
            throw interrupted(false);
    }

    [[noreturn]] void fail(diagnostics said) const {
        said.message = scrub(std::move(said.message), connection_string_);
        const bool fatal = said.severity == "FATAL" || said.severity == "PANIC";
        if (is_open() && !fatal)
            raise(std::move(said));
        if (said.sqlstate.empty())
            said.sqlstate = "08006";
        throw connection_error(std::move(said));
    }

    void cancel() const noexcept {
        char reason[256];
        const detail::cancel_handle request(PQgetCancel(handle_.get()));
        if (request)
            PQcancel(request.get(), reason, sizeof reason);
    }

    /// Returns when PQgetResult() would not block; true when the statement was asked to stop.
    bool wait_for_answer(bool cancelled) const {
        for (int unsent = PQflush(handle_.get()); unsent == 1 || PQisBusy(handle_.get());
             unsent = PQflush(handle_.get())) {
            const short events = unsent == 1 ? POLLIN | POLLOUT : POLLIN;
            const auto* stop = cancelled ? nullptr : interrupt_;
            switch (detail::wait(PQsocket(handle_.get()), events, stop,
                                 cancelled ? pause_between_cancels : detail::forever)) {
                case detail::wake::socket:
                    if (PQconsumeInput(handle_.get()) == 0)
                        return cancelled;
                    break;
                case detail::wake::interrupt:
                case detail::wake::timeout:
                    cancel();
                    cancelled = true;
                    break;
            }
        }
        return cancelled;
    }

    /// The rows of COPY TO, one at a time; true when the statement was asked to stop.
    bool take_rows(const std::function<void(std::string_view)>& take, bool cancelled,
                   std::exception_ptr& refused) const {
        for (char* line = nullptr;;) {
            const int size = PQgetCopyData(handle_.get(), &line, 1);
            if (size < 0)
                return cancelled;
            if (size > 0) {
                const std::unique_ptr<char, void (*)(void*)> row(line, &PQfreemem);
                try {
                    if (!refused)
                        take({line, static_cast<std::size_t>(size)});
                } catch (...) {
                    refused = std::current_exception();
                }
            }
            const bool stop = refused || (interrupt_ != nullptr && interrupt_->raised());
            if (stop && !cancelled)
                cancel();
            cancelled = cancelled || stop;
            if (size > 0)
                continue;
            const auto woken = detail::wait(PQsocket(handle_.get()), POLLIN, cancelled ? nullptr : interrupt_,
                                            cancelled ? pause_between_cancels : detail::forever);
            if (woken == detail::wake::socket && PQconsumeInput(handle_.get()) == 0)
                return cancelled;
            if (woken == detail::wake::timeout)
                cancel();
        }
    }

    /// COPY has its own protocol, which these functions do not speak: brings it to an end; true when there was one.
    bool end_copy(ExecStatusType status) const {
        if (status == PGRES_COPY_IN)
            PQputCopyEnd(handle_.get(), "its data cannot be sent through execute()");
        if (status == PGRES_COPY_OUT)
            for (char* line = nullptr; PQgetCopyData(handle_.get(), &line, 0) > 0;)
                PQfreemem(line);
        return status == PGRES_COPY_IN || status == PGRES_COPY_OUT;
    }

    result finish(bool sent, const std::string& sql) {
        if (!sent)
            fail({.message = detail::without_line_end(PQerrorMessage(handle_.get())), .statement = sql});
        detail::result_handle last, failed;
        bool cancelled = wait_for_answer(false);
        bool copied = false;
        while (detail::result_handle next{PQgetResult(handle_.get())}) {
            const ExecStatusType status = PQresultStatus(next.get());
            copied = end_copy(status) || copied;
            const bool bad = status == PGRES_FATAL_ERROR || status == PGRES_BAD_RESPONSE;
            if (!bad)
                last = std::move(next);
            if (bad && !failed)
                failed = std::move(next);
            cancelled = wait_for_answer(cancelled);
        }
        if (copied && !failed)
            fail({.sqlstate = "0A000",
                  .severity = "ERROR",
                  .message = "execute() cannot carry the data of COPY",
                  .statement = sql});
        return conclude(std::move(last), std::move(failed), cancelled, sql);
    }

    result conclude(detail::result_handle last, detail::result_handle failed, bool cancelled, const std::string& sql) {
        if (failed) {
            diagnostics said = detail::diagnostics_of(failed.get(), sql);
            if (cancelled && sqlstate(said.sqlstate) == sqlstate("57014"))
                throw interrupted(false);
            fail(std::move(said));
        }
        if (cancelled)
            throw interrupted(true);
        return result(std::move(last));
    }

    std::string connection_string_;
    detail::connection_handle handle_;
    std::unique_ptr<notice_handler> notices_;
    const interrupt* interrupt_ = nullptr;
};

/// While it lives, the connection does not listen to its interrupt: for what must run to its end, such as a rollback.
class without_interrupt {
public:
    explicit without_interrupt(connection& on) : connection_(on), saved_(on.current_interrupt()) {
        on.set_interrupt(nullptr);
    }
    ~without_interrupt() { connection_.set_interrupt(saved_); }
    without_interrupt(const without_interrupt&) = delete;
    without_interrupt& operator=(const without_interrupt&) = delete;

private:
    connection& connection_;
    const interrupt* saved_;
};

}  // namespace typeschema::inline v0::pq
